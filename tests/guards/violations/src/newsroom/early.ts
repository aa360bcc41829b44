// order-of-modules: newsroom comes before publication.
import '../publication/index.ts'

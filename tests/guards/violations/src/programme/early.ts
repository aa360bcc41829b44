// order-of-modules: programme comes before review.
import '../review/index.ts'

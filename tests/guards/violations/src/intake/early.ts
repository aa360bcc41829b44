// order-of-modules: intake comes before newsroom.
import '../newsroom/index.ts'

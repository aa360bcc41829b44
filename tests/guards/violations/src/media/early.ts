// order-of-modules: media comes before newsroom.
import '../newsroom/index.ts'

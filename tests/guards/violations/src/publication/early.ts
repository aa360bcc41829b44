// order-of-modules: publication comes before readers.
import '../readers/index.ts'

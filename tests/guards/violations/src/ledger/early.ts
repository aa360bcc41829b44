// order-of-modules: ledger comes before programme.
import '../programme/index.ts'

// order-of-modules: readers comes before ledger.
import '../ledger/index.ts'

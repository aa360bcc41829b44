// The newsroom's app reaches behind a module's screens.
import './people/store.ts'

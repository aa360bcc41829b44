import { systemClock } from '../../src/platform/clock.ts'
import { connect } from '../../src/platform/db/sql.ts'
import { registerJobs, startWorker } from '../../src/platform/jobs.ts'
import { createLog } from '../../src/platform/log.ts'
import { publicationModule } from '../../src/publication/module.ts'

/** A worker as `caunoi work` starts it, on the database named in the environment, until it is killed. */

const databaseUrl = process.env.DATABASE_URL as string
registerJobs((publicationModule.jobs ?? []).filter((one) => one.every !== undefined))
await startWorker({
  db: connect(databaseUrl, { max: 2, name: 'sweeper' }),
  databaseUrl,
  clock: systemClock,
  log: createLog('silent'),
  data: '/nonexistent',
  origin: 'http://localhost:3000',
  secret: 'none is needed here, and this is none',
})
process.stdout.write('open\n')

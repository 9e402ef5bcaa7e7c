import { knowAddresses } from './start/addresses.ts'

knowAddresses()
const { run } = await import('./start/run.ts')

process.exit(
  await run(
    (text) => process.stdout.write(text),
    (text) => process.stderr.write(text),
  ),
)

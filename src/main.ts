import { run } from './start/run.ts'

process.exit(
  await run(
    (text) => process.stdout.write(text),
    (text) => process.stderr.write(text),
  ),
)

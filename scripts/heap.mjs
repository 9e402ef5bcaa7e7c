// With what memory the program is started, by scripts/run.mjs and by deploy/Dockerfile alike; the benches measure it so.
//
// What is new has room enough to die young, from the start: an eighth of the time to ready went on moving it. What has
// died is collected before gigabytes of it stand about: what is alive is some 85 MB, and a quarter of a gigabyte is what
// Node itself would take where a container may have half of one. For more: `node --max-old-space-size=… src/main.ts`.
export const HEAP = ['--min-semi-space-size=16', '--max-old-space-size=256']

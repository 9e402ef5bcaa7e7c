import { stringify } from 'yaml'
import { alarms } from '../src/observe/alarms.ts'

/** The alarms as Prometheus reads them. */
export const theAlarms = async (): Promise<string> =>
  `# Written from src/observe/alarms.ts by \`npm run docs\`. Each has its entry in docs/runbook.md.\n${stringify({
    groups: [
      {
        name: 'cleardays',
        rules: alarms.map(({ name, when, minutes, says }) => ({
          alert: name,
          expr: when,
          for: `${minutes}m`,
          labels: { severity: 'page' },
          annotations: { summary: says, runbook: `docs/runbook.md#${name.toLowerCase()}` },
        })),
      },
    ],
  })}`

/** When somebody is to be woken. `docs/runbook.md` has an entry of the same title; `deploy/prometheus` is written from these. */
export type Alarm = {
  readonly name: string
  /** In PromQL, over the names of `/metrics`. */
  readonly when: string
  /** For how many minutes it must have been so. */
  readonly minutes: number
  /** What it means, for whoever is woken. */
  readonly says: string
  /** Under which heading `cleardays doctor` says it; null: only the running process knows. */
  readonly doctor: string | null
}

/** Every alarm there is. */
export const alarms: readonly Alarm[] = [
  {
    name: 'CleardaysDatabaseAway',
    when: 'cleardays_database_there == 0',
    minutes: 1,
    says: 'The database does not answer; what is pressed is kept',
    doctor: 'Database',
  },
  {
    name: 'CleardaysSpoolKept',
    when: 'cleardays_spool_entries > 0',
    minutes: 5,
    says: 'What was pressed while the database was away has not been taken up',
    doctor: 'Spool',
  },
  {
    name: 'CleardaysMessagesLate',
    when: 'cleardays_outbox_oldest_due_seconds > 120',
    minutes: 5,
    says: 'Messages of a council are late',
    doctor: 'Messages',
  },
  {
    name: 'CleardaysInDoubt',
    when: 'cleardays_outbox_in_doubt > 0',
    minutes: 10,
    says: 'Slack did not say whether it took a message, and nobody has settled it',
    doctor: 'In doubt',
  },
  {
    name: 'CleardaysNotDelivered',
    when: 'cleardays_outbox_failed > 0',
    minutes: 10,
    says: 'Messages of a council could not be delivered and wait for an officer',
    doctor: 'Undelivered',
  },
  {
    name: 'CleardaysPostingStopped',
    when: 'cleardays_posting_stopped > 0',
    minutes: 1,
    says: 'Posting has been stopped for a council',
    doctor: 'Posting',
  },
  {
    name: 'CleardaysJobsLate',
    when: 'cleardays_jobs_late_seconds > 0',
    minutes: 5,
    says: 'A replica does not get round to the reminders of a council',
    doctor: null,
  },
  {
    name: 'CleardaysFaults',
    when: 'increase(cleardays_faults_total[10m]) > 0',
    minutes: 0,
    says: 'A fault of ours: somebody was told a reference',
    doctor: null,
  },
  {
    name: 'CleardaysSlow',
    when: 'histogram_quantile(0.99, sum by (le) (rate(cleardays_acknowledged_seconds_bucket[10m]))) > 1',
    minutes: 10,
    says: 'Slack waits for more than a second; it gives up after three',
    doctor: null,
  },
  {
    name: 'CleardaysRetries',
    when: 'sum by (council) (increase(cleardays_outbox_retries_total[10m])) > 100',
    minutes: 10,
    says: 'Messages of a council are tried again and again',
    doctor: null,
  },
  {
    name: 'CleardaysTurnedAway',
    when: 'increase(cleardays_turned_away_total{why="wrong-signature"}[10m]) > 20',
    minutes: 0,
    says: 'Requests come that Slack has not signed with our secret',
    doctor: null,
  },
]

import type { CivilDate } from '../domain/calendar/civil-date.ts'
import type { Composed } from './compose-agenda.ts'

/** Something an agenda still needs. The names in it are for officers, privately: never said in a channel or to a chair. */
export type StillNeeded = {
  readonly title: string
  readonly needs: 'report' | 'report-not-asked' | 'answer' | 'lead-officer'
  readonly from: string | null
  readonly dueOn: CivilDate | null
}

const OWED = new Set(['asked', 'accepted', 'longer-asked'])

/** What the agenda of a meeting still needs: reports not yet received, reports not asked for, invitations not answered. */
export const stillNeeded = ({ lines, requests, people }: Composed): readonly StillNeeded[] => {
  const items = lines.filter(({ kind }) => kind === 'item')
  const nameOf = (id: string) => people.get(id)?.name ?? null
  return items.flatMap((line): StillNeeded[] => {
    const { title } = line
    const owed = requests.filter((request) => request.itemId === line.itemId && OWED.has(request.state))
    const ofReport = owed.find(({ kind }) => kind === 'report')
    const needs: (StillNeeded | false)[] = [
      (line.report === 'asked' || line.report === 'to-follow') && {
        title,
        needs: 'report',
        from: ofReport ? nameOf(ofReport.askedOfId) : null,
        dueOn: ofReport?.dueOn ?? null,
      },
      line.report === 'not-asked' && { title, needs: 'report-not-asked', from: null, dueOn: null },
      line.lead === null && line.presenters.length === 0 && { title, needs: 'lead-officer', from: null, dueOn: null },
      ...owed
        .filter(({ kind, state }) => kind === 'attend' && state === 'asked')
        .map(
          ({ askedOfId, dueOn }): StillNeeded => ({
            title,
            needs: 'answer',
            from: nameOf(askedOfId),
            dueOn,
          }),
        ),
    ]
    return needs.filter((need) => need !== false)
  })
}

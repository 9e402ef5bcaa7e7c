import type { Deps } from '../../app/deps.ts'
import type { Tx } from '../../app/ports/tx.ts'
import { type CivilDate, civilDateAt, plusDays } from '../../domain/calendar/civil-date.ts'
import { municipalYearOf } from '../../domain/calendar/municipal-year.ts'
import type { Committee } from '../../domain/committee/committee.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { pressedInCommittee } from '../../slack/pressed-in-committee.ts'
import { sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { callForReports } from './call-for-reports.ts'
import { changeDirectorate } from './change-directorates.ts'
import { annualMeetingForm, callForm, directorateForm, directorateMetadata, gridForm, gridMetadata } from './form.ts'
import { gatherGrid } from './gather-grid.ts'
import {
  annualMeetingFixed,
  calledFor,
  directoratesChanged,
  gridPage,
  gridShared,
  type NamedDirectorate,
} from './messages.ts'
import { setAnnualMeeting } from './set-annual-meeting.ts'
import { shareGrid } from './share-grid.ts'
import { annualMeetingView, callView, directorateView, gridView } from './views.ts'

const CYCLE_DAYS = 42

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    const today = ({ zone }: Pick<Committee, 'zone'>): CivilDate => civilDateAt(deps.clock.now(), zone)
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ committee, roles, tx }) => {
        const { name, from, until } = municipalYearOf(today(committee), await tx.calendar.annualMeetings())
        const all = await tx.committees.all()
        const grid = await gatherGrid(tx, all, from, until)
        const covers = { covers: name, meetings: grid.rows.length }
        const mayCall = mayDo('request-report', roles)
        return { is: 'say', message: gridPage(committee, covers, await namedDirectorates(tx, all), mayCall) }
      }),
    )

    desk.onPress(
      actionIds.shareGrid,
      pressedInCommittee(deps, word.permission, async ({ tx, committee }) => {
        const annual = await tx.calendar.annualMeetings()
        const thisYear = municipalYearOf(today(committee), annual)
        const next = municipalYearOf(plusDays(thisYear.until, 1), annual)
        const names = (await tx.calendar.directorates()).map(({ name }) => name)
        return { is: 'form', view: gridView(committee, names, { this: thisYear.name, next: next.name }) }
      }),
      { opensForm: true },
    )
    desk.onSubmit(
      actionIds.shareGridSubmitted,
      filledIn(gridForm, gridMetadata, async ({ who, said, of: { committee: committeeId } }) => {
        const { whose, formats } = said
        const year = await deps.store.for(who.councilId).transaction(async (tx) => {
          const day = civilDateAt(deps.clock.now(), who.zone)
          if (said.year === 'this') return day
          return plusDays(municipalYearOf(day, await tx.calendar.annualMeetings()).until, 1)
        })
        const directorate = whose.startsWith('directorate:') ? whose.slice('directorate:'.length) : null
        const scope = whose === 'committee' ? 'committee' : 'council'
        const ruling = await shareGrid(deps, who, { committeeId, whose: scope, directorate, year, formats })
        return ruling.ok
          ? { is: 'say', message: gridShared(ruling.value) }
          : { is: 'errors', errors: { whose: sayRefusal(ruling.refusal) } }
      }),
    )

    desk.onPress(
      actionIds.annualMeeting,
      pressedInCommittee(deps, 'manage-meetings', async ({ tx, committee }) => {
        const { from } = municipalYearOf(today(committee), await tx.calendar.annualMeetings())
        return { is: 'form', view: annualMeetingView(committee, from) }
      }),
      { opensForm: true },
    )
    desk.onSubmit(
      actionIds.annualMeetingSubmitted,
      filledIn(annualMeetingForm, gridMetadata, async ({ who, said, of: { committee } }) => {
        const ruling = await setAnnualMeeting(deps, who, { committeeId: committee, day: said.day })
        return ruling.ok
          ? { is: 'say', message: annualMeetingFixed({ id: committee }, ruling.value) }
          : { is: 'errors', errors: { day: sayRefusal(ruling.refusal) } }
      }),
    )

    desk.onPress(
      actionIds.callForReports,
      pressedInCommittee(deps, 'request-report', async ({ committee }) => {
        const from = today(committee)
        return { is: 'form', view: callView(committee, from, plusDays(from, CYCLE_DAYS)) }
      }),
      { opensForm: true },
    )
    desk.onSubmit(
      actionIds.callForReportsSubmitted,
      filledIn(callForm, gridMetadata, async ({ who, said, of: { committee } }) => {
        const ruling = await callForReports(deps, who, { committeeId: committee, ...said })
        return ruling.ok
          ? { is: 'say', message: calledFor({ id: committee }, ruling.value) }
          : { is: 'errors', errors: { until: sayRefusal(ruling.refusal) } }
      }),
    )

    desk.onPress(
      actionIds.changeDirectorate,
      pressedInCommittee(deps, 'request-report', async ({ tx, committee, words: name }) => {
        const was = (await tx.calendar.directorates()).find((one) => one.name === name)
        const contact = was?.contactId ? ((await tx.people.find(was.contactId))?.slackId ?? null) : null
        const all = await tx.committees.all()
        return { is: 'form', view: directorateView(committee, was ? { ...was, contact } : null, all) }
      }),
      { opensForm: true },
    )
    desk.onSubmit(
      actionIds.changeDirectorateSubmitted,
      filledIn(
        directorateForm,
        directorateMetadata,
        async ({ who, said: { name, contact, committees, remove }, of: { committee: committeeId, was } }) => {
          const command = { committeeId, was, name, contact: contact ?? null, committeeIds: committees, remove }
          const ruling = await changeDirectorate(deps, who, command)
          return ruling.ok
            ? { is: 'say', message: directoratesChanged({ id: committeeId }, was && remove ? was : name, remove) }
            : { is: 'errors', errors: { name: sayRefusal(ruling.refusal) } }
        },
      ),
    )
  }

const namedDirectorates = async (tx: Tx, committees: readonly Committee[]): Promise<readonly NamedDirectorate[]> =>
  Promise.all(
    (await tx.calendar.directorates()).map(async ({ name, contactId, committeeIds }) => ({
      name,
      contact: contactId ? ((await tx.people.find(contactId))?.name ?? null) : null,
      committees: committees.filter(({ id }) => committeeIds.includes(id)).map((one) => one.name),
    })),
  )

import type { Deps } from '../../app/deps.ts'
import { clerksOf } from '../../app/hosting.ts'
import { type CivilDate, civilDateAt } from '../../domain/calendar/civil-date.ts'
import { turnOn } from '../../domain/calendar/joint-hosting.ts'
import type { ProfileName } from '../../domain/calendar/profiles.ts'
import { mayDo } from '../../domain/people/permissions.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { pressedInCommittee } from '../../slack/pressed-in-committee.ts'
import { sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { changeAuthority } from './change-authorities.ts'
import { authorityForm, authorityMetadata, hostingOf, linesOf } from './form.ts'
import { authoritiesChanged, authoritiesList, authorityView } from './messages.ts'

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ committee, roles, tx }) => {
        const authorities = await tx.calendar.authorities(committee.id)
        const today = civilDateAt(deps.clock.now(), committee.zone)
        const may = mayDo('change-rules', roles)
        const clerks = await clerksOf(tx, committee, today)
        return {
          is: 'say',
          message: authoritiesList(committee, authorities, turnOn(authorities, today), may, clerks),
        }
      }),
    )
    desk.onPress(
      actionIds.changeAuthority,
      pressedInCommittee(deps, 'change-rules', async ({ tx, committee, words: name }) => {
        const was = (await tx.calendar.authorities(committee.id)).find((one) => one.name === name) ?? null
        const today = civilDateAt(deps.clock.now(), committee.zone)
        const clerks = await clerksOf(tx, committee, today)
        return { is: 'form', view: authorityView(committee, was, committee.profile as ProfileName, clerks) }
      }),
      { opensForm: true },
    )
    desk.onSubmit(
      actionIds.changeAuthoritySubmitted,
      filledIn(authorityForm, authorityMetadata, async ({ who, said, of: { committee, was } }) => {
        const { name, profile, host, turns, closures, remove } = said
        const ruling = await changeAuthority(deps, who, {
          committeeId: committee,
          was,
          remove,
          authority: {
            name,
            profile,
            isHost: host,
            hostsFrom: linesOf(turns) as readonly CivilDate[],
            hosting: hostingOf(said),
            closures: linesOf(closures).map((line) => ({
              day: line.slice(0, 10) as CivilDate,
              why: line.slice(10).trim(),
            })),
          },
        })
        return ruling.ok
          ? { is: 'say', message: authoritiesChanged(ruling.value) }
          : { is: 'errors', errors: { host: sayRefusal(ruling.refusal) } }
      }),
    )
  }

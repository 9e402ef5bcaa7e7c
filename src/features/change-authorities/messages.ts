import type { ModalView } from '@slack/types'
import { longDate } from '../../domain/calendar/civil-date.ts'
import type { AuthorityOfCommittee } from '../../domain/calendar/joint-hosting.ts'
import { type ProfileName, profileNames, profiles } from '../../domain/calendar/profiles.ts'
import { type Turn, turnWords } from '../../domain/committee/hosting.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  count,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import { choice, tick } from '../../slack/kit/choices.ts'
import { longText, textInput } from '../../slack/kit/inputs.ts'
import { modal } from '../../slack/kit/views.ts'
import { movedLines, movedSentence } from '../../slack/law/moved-lines.ts'
import type { AuthoritiesChanged } from './change-authorities.ts'
import { type Clerk, hostingFields, hostingLine } from './hosting-views.ts'

type Of = { readonly id: string; readonly name: string }

const authorityLine = (
  { name, profile, isHost, hostsFrom, closures, hosting }: AuthorityOfCommittee,
  clerks: readonly Clerk[],
): string =>
  [
    `*${plain(name)}*: ${profiles[profile].title}${isHost ? '. Host' : ''}`,
    hostsFrom.length > 0 && `Hosts from ${hostsFrom.map(longDate).join('; ')}`,
    closures.length > 0 && `Of its own: ${count(closures.length, 'closure day')}`,
    hostingLine(hosting, clerks),
  ]
    .filter(Boolean)
    .join('\n')

/** The authorities of a committee, who hosts today, and when that changes. */
export const authoritiesList = (
  committee: Of,
  authorities: readonly AuthorityOfCommittee[],
  turn: Turn | null,
  mayChange: boolean,
  clerks: readonly Clerk[],
): Message =>
  message(
    `${committee.name}: ${authorities.length === 0 ? 'a committee of one council' : count(authorities.length, 'authority', 'authorities')}`,
    section(
      authorities.length === 0
        ? `The *${plain(committee.name)}* is a committee of one council.${mayChange ? ' Name the authorities where it is a joint one.' : ''}`
        : `*Authorities of the ${plain(committee.name)}*. For what the law says the strictest of them wins, and it is said whose it is; the clerk, the numbers of the minutes, the standing business and the local rules are the host’s.${turn ? ` The host today is ${turnWords({ ...turn, host: plain(turn.host), next: turn.next && { ...turn.next, host: plain(turn.next.host) } }, longDate)}.` : ''}`,
    ),
    authorities.slice(0, 20).map((authority) =>
      section(
        authorityLine(authority, clerks),
        mayChange &&
          button('Change', actionIds.changeAuthority, `${committee.id}:${authority.name}`, undefined, {
            says: `Change ${authority.name}`,
          }),
      ),
    ),
    actions(
      mayChange && button('Name an authority', actionIds.changeAuthority, `${committee.id}:`, 'primary'),
      runButton(
        { command: '/committee', word: 'deadlines', button: 'Why these dates?' },
        { committeeId: committee.id },
      ),
    ),
    context('Closure days of the council itself need not be entered again.'),
  )

/** The form of one authority. */
export const authorityView = (
  committee: Of,
  was: AuthorityOfCommittee | null,
  profile: ProfileName,
  clerks: readonly Clerk[],
): ModalView =>
  modal({
    title: was ? 'Change an authority' : 'Name an authority',
    callbackId: actionIds.changeAuthoritySubmitted,
    metadata: { committee: committee.id, was: was?.name ?? null },
    submit: 'Save',
    blocks: [
      textInput('name', 'Name', { max: 100, initial: was?.name ?? null, hint: 'The council itself by its own name.' }),
      choice(
        'profile',
        'Its rules',
        profileNames.map((value) => {
          const words = profiles[value].title.replace(/^an? /, '')
          return { value, text: words.charAt(0).toUpperCase() + words.slice(1) }
        }),
        { initial: was?.profile ?? profile },
      ),
      tick('host', 'Host', 'It is the host named in the agreement', { initial: was?.isHost ?? false }),
      longText('turns', 'Or its turns as host: from which days, one to a line', {
        optional: true,
        placeholder: '2026-05-20',
        initial: was?.hostsFrom.join('\n') ?? null,
      }),
      longText('closures', 'Its own closure days, one to a line', {
        optional: true,
        placeholder: '2026-12-24 Town hall closed',
        initial: was?.closures.map(({ day, why }) => `${day} ${why}`).join('\n') ?? null,
      }),
      ...hostingFields(was, clerks),
      was !== null && tick('remove', 'Remove it', 'It is no longer an authority of this committee'),
    ],
  })

/** What whoever changed them is told, with everything that moved. */
export const authoritiesChanged = ({ committee, said, moved }: AuthoritiesChanged): Message =>
  message(
    `${said} ${movedSentence(moved)}`,
    section(`${plain(said)} ${movedSentence(moved)}`),
    movedLines(moved),
    actions(
      runButton(
        { command: '/committee', word: 'authorities', button: 'Joint authorities' },
        { committeeId: committee.id },
      ),
      button('Name another', actionIds.changeAuthority, `${committee.id}:`),
    ),
  )

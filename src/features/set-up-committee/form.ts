import { z } from 'zod'
import {
  COMMITTEE_KINDS,
  type CommitteeKind,
  NATIONS,
  type Nation,
  REGIMES,
  type Regime,
} from '../../domain/committee/committee.ts'
import {
  oneOf,
  optionalChannel,
  optionalChoice,
  optionalPerson,
  optionalText,
  people,
  person,
  text,
  time,
} from '../../slack/kit/form.ts'

const kinds = Object.keys(COMMITTEE_KINDS) as [CommitteeKind, ...CommitteeKind[]]
const regimes = Object.keys(REGIMES) as [Regime, ...Regime[]]
const nations = Object.keys(NATIONS) as [Nation, ...Nation[]]

/** A committee’s name, in characters. */
export const LONGEST_NAME = 200

/** One name for each field: the key is the block id in the form, and the place where Slack shows what is amiss. */
export const setUpForm = z.object({
  name: text({
    missing: 'Give the committee its full name.',
    max: LONGEST_NAME,
    tooLong: 'Keep the name to 200 characters.',
  }),
  kind: oneOf(kinds, 'Choose what kind of body it is.'),
  regime: optionalChoice().pipe(z.enum(regimes).optional()),
  council: optionalText({ max: 200, tooLong: 'Keep the name to 200 characters.' }),
  nation: oneOf(nations, 'Choose the nation whose law it meets under.'),
  channel: optionalChannel(),
  venue: optionalText({ max: 200, tooLong: 'Keep the place to 200 characters.' }),
  time: time('Give the time its meetings usually start.'),
  minute: optionalText({ max: 40, tooLong: 'Keep the number to 40 characters.' }),
  officer: person('Choose the committee officer: every question about the committee comes to them.'),
  deputy: optionalPerson(),
  chair: optionalPerson(),
  viceChair: optionalPerson(),
  members: people(),
  authorities: optionalText({ max: 1000, tooLong: 'Keep this to 1,000 characters.' }),
  meetings: optionalText({ max: 3000, tooLong: 'Keep this to 3,000 characters.' }),
  chairs: oneOf(['consult', 'approve'], 'Choose what the constitution says of the chair.'),
})

import type { Nation } from '../committee/committee.ts'

/** The paragraphs under which business may be exempt in a nation. `words` null: number and Act only, never guessed. */
export type Schedule = {
  /** `Part 1 of Schedule 12A to the Local Government Act 1972` */
  readonly act: string
  readonly link: string
  readonly paragraphs: readonly { readonly number: string; readonly words: string | null }[]
}

const LABOUR =
  'Information relating to any consultations or negotiations, or contemplated consultations or negotiations, in connection with any labour relations matter arising between the authority or a Minister of the Crown and employees of, or office holders under, the authority.'
const PRIVILEGE =
  'Information in respect of which a claim to legal professional privilege could be maintained in legal proceedings.'
const NOTICE =
  'Information which reveals that the authority proposes (a) to give under any enactment a notice under or by virtue of which requirements are imposed on a person; or (b) to make an order or direction under any enactment.'
const CRIME =
  'Information relating to any action taken or to be taken in connection with the prevention, investigation or prosecution of crime.'
const AFFAIRS =
  'Information relating to the financial or business affairs of any particular person (including the authority holding that information).'
const IDENTITY = 'Information which is likely to reveal the identity of an individual.'

const from = (first: number, ...words: readonly (string | null)[]) =>
  words.map((one, at) => ({ number: String(first + at), words: one }))

/**
 * # Exempt information
 *
 * Business may be taken without the public only where a paragraph of the schedule describes what would be disclosed,
 * and, with few exceptions, "if and so long as" the public interest in keeping it private outweighs that in disclosing
 * it. The paragraphs are numbered apart in each nation, and their words are those of the schedule:
 * - England: Local Government Act 1972,
 *   [Schedule 12A, Part 1](https://www.legislation.gov.uk/ukpga/1972/70/schedule/12A), paragraphs 1 to 7.
 * - Wales: the same, Part 4, paragraphs 12 to 18, as substituted by
 *   [S.I. 2007/969 (W.86)](https://www.legislation.gov.uk/wsi/2007/969/schedules/made).
 * - Scotland: Local Government (Scotland) Act 1973,
 *   [Schedule 7A, Part I](https://www.legislation.gov.uk/ukpga/1973/65/schedule/7A), paragraphs 1 to 15.
 * - Northern Ireland: Local Government Act (Northern Ireland) 2014,
 *   [Schedule 6, Part 1](https://www.legislation.gov.uk/nia/2014/8/schedule/6), paragraphs 1 to 7.
 *
 * Where the words have not been read in the schedule itself, the number and the Act stand alone. The words are Crown
 * copyright, under the Open Government Licence v3.0.
 */
export const SCHEDULES: Readonly<Record<Nation, Schedule>> = {
  england: {
    act: 'Part 1 of Schedule 12A to the Local Government Act 1972',
    link: 'https://www.legislation.gov.uk/ukpga/1972/70/schedule/12A',
    paragraphs: from(1, 'Information relating to any individual.', IDENTITY, AFFAIRS, LABOUR, PRIVILEGE, NOTICE, CRIME),
  },
  wales: {
    act: 'Part 4 of Schedule 12A to the Local Government Act 1972',
    link: 'https://www.legislation.gov.uk/wsi/2007/969/schedules/made',
    paragraphs: from(
      12,
      'Information relating to a particular individual.',
      IDENTITY,
      AFFAIRS,
      LABOUR,
      PRIVILEGE,
      NOTICE,
      CRIME,
    ),
  },
  scotland: {
    act: 'Part I of Schedule 7A to the Local Government (Scotland) Act 1973',
    link: 'https://www.legislation.gov.uk/ukpga/1973/65/schedule/7A',
    paragraphs: from(
      1,
      'Information relating to a particular employee, former employee or applicant to become an employee of, or a particular office holder, former office-holder or applicant to become an office-holder under, the authority.',
      'Information relating to any particular occupier or former occupier of, or applicant for, accommodation provided by or at the expense of the authority.',
      'Information relating to any particular applicant for, or recipient or former recipient of, any service provided by the authority.',
      'Information relating to any particular applicant for, or recipient or former recipient of, any financial assistance provided by the authority.',
      null,
      'Information relating to the financial or business affairs of any particular person (other than the authority).',
      null,
      'The amount of any expenditure proposed to be incurred by the authority under any particular contract for the acquisition of property or the supply of goods or services.',
      null,
      null,
      null,
      null,
      null,
      'Any action taken or to be taken in connection with the prevention, investigation or prosecution of crime.',
      null,
    ),
  },
  'northern-ireland': {
    act: 'Part 1 of Schedule 6 to the Local Government Act (Northern Ireland) 2014',
    link: 'https://www.legislation.gov.uk/nia/2014/8/schedule/6',
    paragraphs: from(1, null, null, null, null, null, null, null),
  },
}

/** The first of these that is no paragraph of the nation's schedule; null where all are. */
export const strangeParagraph = (nation: Nation, numbers: readonly string[]): string | null =>
  numbers.find((one) => !SCHEDULES[nation].paragraphs.some(({ number }) => number === one)) ?? null

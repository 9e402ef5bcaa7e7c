import { z } from 'zod'
import { PAPERS, type PaperKind } from '../../domain/approvals/approval-settings.ts'
import { manyChoices, number, oneOf, optionalChoice, optionalPerson, people, yesNo } from '../../slack/kit/form.ts'

const papers = Object.keys(PAPERS) as [PaperKind, ...PaperKind[]]

/** One step of a chain. People are Slack ids. */
export const stepForm = z.object({
  purpose: oneOf(['consult', 'approve'], 'Choose whether they are consulted or approve.').optional(),
  offices: manyChoices(),
  people: people(),
  needs: oneOf(['any', 'all'], 'Choose whether one answer is enough.'),
  standIn: optionalChoice(),
  standInPerson: optionalPerson(),
})

/** The rules that hold for every chain of a committee. */
export const rulesForm = z.object({
  days: number({ min: 1, max: 20, wrong: 'Give a whole number of working days, from 1 to 20.' }),
  ownWork: yesNo(),
})

/** What a form was opened for: the committee, the revision of its settings, and the kind of paper. */
export const stepMetadata = z.object({ committee: z.uuid(), revision: z.number(), paper: z.enum(papers) })
export const rulesMetadata = z.object({ committee: z.uuid(), revision: z.number() })

const pressed = z.object({ committee: z.uuid(), revision: z.coerce.number(), paper: z.enum(papers) })

/** What a button of the page carries: `committee revision paper`. Null for what is none: clients can send anything. */
export const paperPressed = (value: string): z.output<typeof pressed> | null => {
  const [committee, revision, paper] = value.split(' ')
  const read = pressed.safeParse({ committee, revision, paper })
  return read.success ? read.data : null
}

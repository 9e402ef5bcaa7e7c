import type { z } from 'zod'
import type { Answer, Submission } from './desk/desk.ts'
import { fieldErrors, readMetadata } from './kit/form.ts'

/** What a listener gets once a form has been read: what was said on it, and what we wrote on it when we drew it. */
export type FilledIn<Said, Of> = Omit<Submission, 'view'> & { readonly said: Said; readonly of: Of }

/**
 * A form that was sent: reads its answers and what it is about, and only then listens. Answers that cannot be taken go
 * back to the form, a sentence at each. Throws `NotAsDrawn` where what we wrote on it is not there: the desk says so.
 */
export const filledIn =
  <Form extends z.ZodType, Metadata extends z.ZodType>(
    form: Form,
    metadata: Metadata,
    listener: (given: FilledIn<z.output<Form>, z.output<Metadata>>) => Promise<Answer>,
  ) =>
  async ({ view, ...heard }: Submission): Promise<Answer> => {
    const read = form.safeParse(view.values)
    if (!read.success) return { is: 'errors', errors: fieldErrors(read.error) }
    return listener({ ...heard, said: read.data, of: readMetadata(metadata, view.metadata) })
  }

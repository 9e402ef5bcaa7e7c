/**
 * Whose a council's own Word document is: of one committee; of a joint committee, of the authority that hosts it; of all
 * committees that have none of their own, where `committeeId` is null.
 */
export type TemplateOf = { readonly committeeId: string | null; readonly authority: string | null }

/** What is known of a template without reading it. */
export type TemplateKept = TemplateOf & {
  readonly id: string
  readonly name: string
  /** The named fields that stand in it. */
  readonly fields: readonly string[]
  readonly byId: string | null
  /** When it was put in: an instant, ISO. */
  readonly at: string
}

/** Councils' own Word documents with named fields. */
export type WordTemplates = {
  /** Those of a committee and those of all committees, without their bytes. */
  templatesFor(committeeId: string): Promise<readonly TemplateKept[]>
  templateBytes(id: string): Promise<Uint8Array | null>
  /** Puts it in the place of the one that stood there. */
  keepTemplate(template: Omit<TemplateKept, 'id'> & { readonly bytes: Uint8Array }): Promise<TemplateKept>
  /** False where it was gone already. */
  removeTemplate(id: string): Promise<boolean>
}

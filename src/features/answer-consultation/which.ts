/** Which proposal, and which revision of it, a button was drawn for: `id@revision`. */
export const whichProposal = (value: string): { readonly proposalId: string; readonly revision: number } => {
  const [proposalId = '', revision = ''] = value.split('@')
  return { proposalId, revision: Number(revision) || 0 }
}

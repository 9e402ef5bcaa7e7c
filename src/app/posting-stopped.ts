/** How the reason begins where posting has stopped for want of a token: it goes on by itself when there is one again. */
const NO_TOKEN = 'Slack no longer accepts Cleardays in this workspace'

/** The reason in full, with Slack’s own word. */
export const noToken = (error: string): string => `${NO_TOKEN} (${error}).`

/** Whether posting has stopped for that reason, and for no other: an alarm goes on until somebody ends it. */
export const isForNoToken = (because: string | null): boolean => because?.startsWith(NO_TOKEN) === true

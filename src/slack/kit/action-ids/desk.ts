/** What the desk itself answers, and Home. */
export const deskActions = {
  /** A button that stands for a command: its value says which (`run-button.ts`). */
  runCommand: 'command.run',
  /** A button with an address: the browser has opened it, and there is nothing to do. */
  openLink: 'link.open',
  /** The help of one command, or the list of the commands, from a button. */
  showHelp: 'help.show',
  /** Everything somebody may do, as a form: for one committee, whose id is the value, or for whichever they choose. */
  showEverything: 'everything.show',
} as const

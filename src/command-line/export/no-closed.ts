/** What is said to whoever asks for the closed form: Cleardays holds none to give, and the command line clears nobody. */
export const NO_CLOSED_FORM =
  'The command line makes the public form only: it cannot know who is reading, so nobody is cleared here. What is private is opened in Slack, by people who are cleared for it, or stands in the council’s own system.'

/** Why something cannot be delivered, as far as it matters for what happens next. */
export type Cause =
  /** Slack no longer knows us: nothing can be sent, to anybody. */
  | 'token'
  | 'channel'
  | 'person'
  /** The copy to be redrawn, or the message to be answered, is no longer there. */
  | 'gone'
  /** The message itself is not one Slack takes: our fault. */
  | 'message'

const CAUSES: Readonly<Record<string, Cause>> = {
  invalid_auth: 'token',
  not_authed: 'token',
  not_installed: 'token',
  account_inactive: 'token',
  token_revoked: 'token',
  token_expired: 'token',
  no_permission: 'token',
  missing_scope: 'token',
  not_allowed_token_type: 'token',
  channel_not_found: 'channel',
  not_in_channel: 'channel',
  is_archived: 'channel',
  restricted_action: 'channel',
  restricted_action_read_only_channel: 'channel',
  restricted_action_thread_only_channel: 'channel',
  restricted_action_non_threadable_channel: 'channel',
  posting_to_general_channel_denied: 'channel',
  team_access_not_granted: 'channel',
  user_not_found: 'person',
  user_disabled: 'person',
  user_not_visible: 'person',
  users_not_found: 'person',
  cannot_dm_bot: 'person',
  messages_tab_disabled: 'person',
  method_not_supported_for_channel_type: 'person',
  message_not_found: 'gone',
  cant_update_message: 'gone',
  edit_window_closed: 'gone',
  thread_not_found: 'gone',
  cannot_reply_to_message: 'gone',
}

/** What stands behind Slack's word. A word we do not know is the message's: it is ours to look into. */
export const causeOf = (error: string): Cause => CAUSES[error] ?? 'message'

/** What happened and how to mend it, in words for an officer. `whom` is a name, or the name of a channel's committee. */
export const undeliveredWords = (error: string, whom: string): { readonly why: string; readonly mend: string } => {
  if (error.startsWith('audience: '))
    return {
      why: `Who can read the channel of the ${whom} is not certain: ${error.slice('audience: '.length)}.`,
      mend: 'Put that right in Slack, or choose another channel with /committee settings, then press Try again.',
    }
  switch (error) {
    case 'not_in_channel':
      return {
        why: `Cleardays is not in the channel of the ${whom}.`,
        mend: 'Type /invite @Cleardays in that channel, then press Try again.',
      }
    case 'is_archived':
      return {
        why: `The channel of the ${whom} has been archived.`,
        mend: 'Unarchive it, or choose another channel with /committee settings, then press Try again.',
      }
    case 'channel_not_found':
      return {
        why: `The channel of the ${whom} is not there any more, or Cleardays is not in it.`,
        mend: 'Invite Cleardays to it, or choose another channel with /committee settings, then press Try again.',
      }
    case 'has-left':
    case 'user_disabled':
    case 'user_not_found':
      return {
        why: `${whom} no longer has an account here.`,
        mend: 'Say who has taken over with /committee people, or write to them another way.',
      }
    case 'gave-up':
      return {
        why: 'Slack did not take it, although it was tried for a day.',
        mend: 'Press Try again, or tell them another way.',
      }
    case 'not-drawn':
      return {
        why: 'Cleardays could not put it into words: that is a fault of ours, and it has been logged.',
        mend: 'Please tell them another way for now.',
      }
  }
  switch (causeOf(error)) {
    case 'channel':
      return {
        why: `Slack does not let Cleardays write in the channel of the ${whom} (${error}).`,
        mend: 'Ask a workspace administrator to allow it, then press Try again.',
      }
    case 'person':
      return {
        why: `Slack does not let Cleardays write to ${whom} (${error}).`,
        mend: 'Ask a workspace administrator to allow it, or write to them another way.',
      }
    case 'token':
      return {
        why: `Slack no longer accepts Cleardays in this workspace (${error}).`,
        mend: 'An administrator has to install it again; what is owed then goes by itself.',
      }
    default:
      return {
        why: `Slack did not take the message (${error}): that is a fault of ours, and it has been logged.`,
        mend: 'Please tell them another way for now.',
      }
  }
}

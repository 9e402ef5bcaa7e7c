import type { Approver } from '../approvals/approval-settings.ts'
import type { Because } from '../approvals/seat.ts'
import type { CivilDate } from '../calendar/civil-date.ts'

/** Every way the rules about agendas can say no. */
export type AgendaRefusal =
  | { readonly rule: 'no-meeting-to-come'; readonly committee: string }
  /** What was typed is no date, or no day on which the committee meets. */
  | {
      readonly rule: 'no-meeting-so-called'
      readonly typed: string
      readonly committee: string
      /** The days of its next meetings. */
      readonly next: readonly CivilDate[]
    }
  | { readonly rule: 'no-agenda-yet'; readonly day: CivilDate }
  | { readonly rule: 'draft-has-moved-on'; readonly yours: number; readonly current: number }
  | { readonly rule: 'agenda-is-published'; readonly on: CivilDate }
  | { readonly rule: 'agenda-not-yours-to-answer'; readonly asked: readonly string[] }
  | {
      readonly rule: 'nobody-to-consult'
      readonly chairWord: string
      readonly committee: string
      /** The places of the step that nobody can be asked for, with whoever holds each. */
      readonly vacant: readonly {
        readonly approver: Approver
        readonly name: string | null
        readonly because: Because
      }[]
    }
  | { readonly rule: 'agenda-has-no-channel'; readonly committee: string }
  | { readonly rule: 'words-needed' }
  | { readonly rule: 'no-reply-yet'; readonly waitingFor: readonly string[]; readonly from: CivilDate | null }
  | { readonly rule: 'not-consulted-yet'; readonly from: CivilDate | null }
  | { readonly rule: 'not-approved-yet'; readonly waitingFor: readonly string[]; readonly from: CivilDate | null }
  | { readonly rule: 'needs-reason-without-reply'; readonly waitingFor: readonly string[] }
  | { readonly rule: 'needs-reason-late'; readonly lastDay: CivilDate }
  | { readonly rule: 'draft-out-of-date'; readonly changes: readonly string[] }
  | { readonly rule: 'minute-numbers-taken'; readonly number: string }
  | { readonly rule: 'nothing-to-publish' }
  | { readonly rule: 'publication-day-wrong'; readonly day: CivilDate }
  | { readonly rule: 'meeting-over'; readonly day: CivilDate }
  | { readonly rule: 'only-members-say-coming'; readonly committee: string }
  | { readonly rule: 'standing-title-needed' }
  | { readonly rule: 'no-such-standing-item' }

import type { Certainty, Change } from '../reading.ts'

/** A promise as a rule finds it in a clause: who, what in the page's own words, and how sure. */
export type Found = {
  readonly rule: string
  readonly owner: string | null
  /** What is to be done: "to circulate the figures" without the owner, or a whole sentence in the passive. */
  readonly action: string
  readonly certainty: Certainty
  /** Where in the clause the promise begins; what stands before it is not looked at for "not" and "if". */
  readonly from: number
  /** The words before the trigger, where an idea would be told from an order. */
  readonly before: string
  /** Whether the action must be one of the changes to the programme, or a plain action will do. */
  readonly needsChange?: boolean
  /** The action is one of several in its sentence: what the others say is not looked at. */
  readonly part?: boolean
  /** The words of that part, from which its day and its invited are read. */
  readonly partWords?: string
  /** The kind of change, where the rule itself knows it. */
  readonly change?: Change
  /** The owner stands alone after "Action:", and the sentence before says what. */
  readonly looksBack?: boolean
}

/** The verbs by which officers bind themselves. */
export const DO =
  '(?:act|serve|represent|re-?circulate|circulate|send|e-?mail|forward|provide|supply|share|distribute|bring|report|feed|come back|return|arrange|organi[sz]e|contact|write|speak|talk|liaise|discuss|raise|follow|look|investigate|check|confirm|find|obtain|seek|prepare|draft|produce|submit|present|publish|update|inform|notify|advise|ask|invite|meet|convene|set|add|include|amend|review|consider|monitor|explore|pursue|chase|escalate|pass|refer|consult|ensure|establish|clarify|respond|reply|relay|take|schedule|issue|put|make|attend|undertake|develop|call|approach|request|work|ascertain|get|give|let|place|post|progress|re-?issue|research|source|table|upload|visit|action|compile|complete|co-?ordinate|create|examine|gather|identify|install|inspect|remind|remove|repair|replace|re-?send|revise|scope|support|test|track|verify|order|purchase|pay|book|appoint|advertise|collate|document|explain|engage|facilitate|formulate|hold|join|keep|lead|list|maintain|map|move|nominate|open|plan|pull|pursue|query|rate|recommend|reconsider|record|re-?examine|see|share|sign|start|summari[sz]e|trial|use|view|warn|carry|close|commission|compare|determine|deliver|write|renew|tidy|clear|fix|paint|cut|remit|resubmit|re-?visit|approve|implement|introduce|lobby|press|promote|recruit|press|bring back|put together|set up|talk|cost|quantify|highlight|press|re-?draft|rewrite|tell|name|transfer|process|reissue|input|cascade|display|erect|measure|proceed|question|regularise|release|report|resolve|retain|suggest|attach|audit|extend|oversee|initiate|launch|link|log|mark|negotiate|re-?arrange|supervise|survey|tender|translate|treat|undertake|validate|go through|ring round|telephone|canvass)'

/** Verbs that tell somebody something or bring it back: these bind even in reported speech ("he would circulate"). */
export const TELL =
  '(?:re-?circulate|circulate|send|e-?mail|forward|supply|share|distribute|bring|provide (?:these|this|them|it|those)|report back|report to|report (?:on|any|its|their|the|findings)\\b(?=.{0,90}\\b(?:meeting|Committee|Panel|Board|Forum|Group))|feed ?back|feed this|feed that|come back|return to|arrange|organi[sz]e|contact|write to|speak (?:to|with)|liaise|raise (?:this|the|it|these|that|with)|follow|look into|investigate|check|find out|obtain|prepare|draft|submit|pass|chase|notify|invite|respond|reply|re-?issue|take (?:this|the|it|that|these) (?:back|away|up|forward|to)|be in touch|get back|do (?:so|this|that)\\b|look (?:at|again)|give (?:further |more |some )?(?:thought|consideration|attention) to|consider (?:this|the|it)\\b.{0,60}\\band (?:come|report|get|feed) back|let (?:the|members|him|her|them)|provide (?:\\w+\\s){0,4}?(?:members|the (?:committee|panel|board|council|group|forum|chair)|councill?ors?|him|her|them|details|information|figures|data|cop(?:y|ies)|updates?|briefing|note|report|breakdown|list|link|paper|presentation|clarification|response|answer|written|evidence|feedback|statistics|numbers|summary)|discuss (?:this|the|it|that|these)\\b.{0,80}\\b(?:with|at|outside)|meet (?:with|him|her|them|Councillors?|Cllrs?|Mr|Mrs|Ms|Dr|(?:the )?members)\\b|attend (?:the next|a future)\\b(?=.{0,60}\\b(?:meeting|committee|panel|board|session|agenda))|add|include|update (?:members|the|him|her|them)|ask|seek|give (?:members|the|an update|a)|set up|ensure|ascertain|keep (?:members|the|him|her|them)|consult|confirm (?:this|the|whether|if|with|in writing|outside|after)|clarify|upload|publish)'

/** What is done to a thing when it comes back: "would be circulated", "be brought to". */
export const DONE_TO =
  '(?:re-?circulated|circulated|e-?mailed|sent|forwarded|provided|supplied|shared|distributed|brought|presented|submitted|reported|fed back|returned|arranged|organi[sz]ed|added|included|placed|put|scheduled|considered|discussed|taken (?:to|back|up|forward)|referred|deferred|raised|followed up|looked into|investigated|invited|convened|held|set up|established|contacted|written to|asked|requested|instructed|removed|withdrawn|moved|rescheduled|prepared|produced|made available|given|amended|updated|reviewed|revisited|carried forward|tabled|received|issued|published|notified|informed|postponed|adjourned|resubmitted|listed|explored|monitored|checked|clarified|obtained|sought|undertaken|incorporated|passed|tasked|escalated|communicated|commissioned|appointed|recommended|called|incorporated|covered|featured|built into|kept|advised|consulted|offered|pursued|extended|signposted|completed|conducted|carried out|confirmed|drafted|collated|compiled|researched|uploaded|posted|relayed|conveyed|drawn up|put together|developed|adopted into|entered|inserted|organised|created|formed|signed off|finalised|ordered|purchased|repaired|installed|replaced|transferred|lodged|written|retained|reinstated|restored|picked up|addressed|reflected in|set out|corrected|re-?issued|re-?sent|re-?drafted|mended|re-?written|heard|made (?:to|at|back))'

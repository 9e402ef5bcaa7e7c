import { Prisma } from './generated/client.ts'

/**
 * What the holds of a council reach, as tables of a query: `WITH ${heldThings(councilId)} DELETE …`. A meeting brings
 * its business with it, now and before; an item the requests, proposals, papers and agendas it stands in; a committee
 * all that is its own; a person what was asked of them and by them. `held_thing` holds the ids of all of it.
 */
export const heldThings = (councilId: string): Prisma.Sql => Prisma.sql`
  held AS (
    SELECT about_kind, about_id FROM hold WHERE council_id = ${councilId}::uuid AND ended_at IS NULL),
  held_person AS (SELECT about_id AS id FROM held WHERE about_kind = 'person'),
  held_committee AS (SELECT about_id AS id FROM held WHERE about_kind = 'committee'),
  held_meeting AS (
    SELECT about_id AS id FROM held WHERE about_kind = 'meeting'
    UNION SELECT id FROM meeting WHERE council_id = ${councilId}::uuid AND committee_id IN (SELECT id FROM held_committee)),
  held_item AS (
    SELECT about_id AS id FROM held WHERE about_kind = 'item'
    UNION SELECT id FROM item WHERE council_id = ${councilId}::uuid
      AND (meeting_id IN (SELECT id FROM held_meeting) OR committee_id IN (SELECT id FROM held_committee))
    UNION SELECT item_id FROM item_stage WHERE council_id = ${councilId}::uuid
      AND (meeting_id IN (SELECT id FROM held_meeting) OR from_meeting_id IN (SELECT id FROM held_meeting))),
  held_request AS (
    SELECT id FROM request WHERE council_id = ${councilId}::uuid
      AND (item_id IN (SELECT id FROM held_item) OR meeting_id IN (SELECT id FROM held_meeting)
        OR asked_of_id IN (SELECT id FROM held_person) OR asked_by_id IN (SELECT id FROM held_person))),
  held_agenda AS (
    SELECT id FROM agenda WHERE council_id = ${councilId}::uuid AND meeting_id IN (
      SELECT id FROM held_meeting
      UNION SELECT meeting_id FROM item WHERE council_id = ${councilId}::uuid AND id IN (SELECT id FROM held_item)
      UNION SELECT meeting_id FROM item_stage WHERE council_id = ${councilId}::uuid AND item_id IN (SELECT id FROM held_item)
      UNION SELECT from_meeting_id FROM item_stage
        WHERE council_id = ${councilId}::uuid AND item_id IN (SELECT id FROM held_item))),
  held_thing AS (
    SELECT about_id AS id FROM held
    UNION SELECT id FROM held_meeting
    UNION SELECT id FROM held_item
    UNION SELECT id FROM held_request
    UNION SELECT id FROM held_agenda
    UNION SELECT id FROM access_need WHERE council_id = ${councilId}::uuid
      AND (request_id IN (SELECT id FROM held_request) OR person_id IN (SELECT id FROM held_person))
    UNION SELECT id FROM supplement WHERE council_id = ${councilId}::uuid AND agenda_id IN (SELECT id FROM held_agenda)
    UNION SELECT id FROM agenda_answer WHERE council_id = ${councilId}::uuid
      AND (agenda_id IN (SELECT id FROM held_agenda) OR person_id IN (SELECT id FROM held_person))
    UNION SELECT id FROM proposal WHERE council_id = ${councilId}::uuid
      AND (item_id IN (SELECT id FROM held_item) OR meeting_id IN (SELECT id FROM held_meeting)
        OR proposed_by_id IN (SELECT id FROM held_person))
    UNION SELECT id FROM paper WHERE council_id = ${councilId}::uuid
      AND (item_id IN (SELECT id FROM held_item) OR request_id IN (SELECT id FROM held_request)
        OR meeting_id IN (SELECT id FROM held_meeting))
    UNION SELECT id FROM outcome WHERE council_id = ${councilId}::uuid
      AND (item_id IN (SELECT id FROM held_item) OR meeting_id IN (SELECT id FROM held_meeting))
    UNION SELECT id FROM action WHERE council_id = ${councilId}::uuid
      AND (item_id IN (SELECT id FROM held_item) OR meeting_id IN (SELECT id FROM held_meeting)
        OR owner_id IN (SELECT id FROM held_person))
    UNION SELECT id FROM referral WHERE council_id = ${councilId}::uuid
      AND (item_id IN (SELECT id FROM held_item) OR meeting_id IN (SELECT id FROM held_meeting)))`

/** That what somebody was told is not held: `about` names one thing, or one and its revision. */
export const notHeld = (about: Prisma.Sql, personId: Prisma.Sql): Prisma.Sql => Prisma.sql`
  NOT EXISTS (SELECT FROM held_thing h WHERE strpos(${about}, h.id::text) > 0)
  AND NOT EXISTS (SELECT FROM held_person h WHERE h.id = ${personId})`

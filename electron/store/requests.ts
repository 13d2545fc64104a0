// 依申请公开: applications, their events, and the office's own schedules of days off.
import { asc, eq } from 'drizzle-orm';
import type { Application, KeptEvent, RequestEvent } from '../../shared/requests/application.ts';
import type { Schedule } from '../../shared/days/schedule.ts';
import type { Recorder } from './recorder.ts';
import type { Store } from './store.ts';
import { requestEvents, requests, schedules } from './tables.ts';

export interface RequestRecord {
  id: number;
  number: string;
  application: Application;
}

const recordOf = (row: typeof requests.$inferSelect): RequestRecord => ({
  id: row.id,
  number: row.number,
  application: { applicant: { name: row.applicant, kind: row.applicantKind }, content: row.content, received: row.received, wanted: row.wanted, topic: row.topic },
});

/** What was checked when it was written is taken as it stands. */
const eventOf = (row: typeof requestEvents.$inferSelect): KeptEvent => ({ ...row.detail, kind: row.kind, on: row.on, id: row.id }) as unknown as KeptEvent;

/** One application, or undefined. */
export function findRequest(store: Store, id: number): RequestRecord | undefined {
  const row = store.orm.select().from(requests).where(eq(requests.id, id)).get();
  return row && recordOf(row);
}

/** All applications, in the order they were entered. */
export function listRequests(store: Store): RequestRecord[] {
  return store.orm.select().from(requests).orderBy(asc(requests.id)).all().map(recordOf);
}

/** The events of one application, as entered. */
export function listEvents(store: Store, requestId: number): KeptEvent[] {
  return store.orm.select().from(requestEvents).where(eq(requestEvents.requestId, requestId)).orderBy(asc(requestEvents.id)).all().map(eventOf);
}

/** Application → its events, as entered. */
export function listAllEvents(store: Store): Map<number, KeptEvent[]> {
  const found = new Map<number, KeptEvent[]>();
  for (const row of store.orm.select().from(requestEvents).orderBy(asc(requestEvents.id)).all()) {
    const list = found.get(row.requestId);
    if (list) list.push(eventOf(row));
    else found.set(row.requestId, [eventOf(row)]);
  }
  return found;
}

const valuesOf = (number: string, { applicant, content, received, wanted, topic }: Application) => [number, applicant.name, applicant.kind, content, JSON.stringify(received), wanted, topic];

/** Adds an application and returns its id. */
export function insertRequest(recorder: Recorder, number: string, application: Application): number {
  return recorder.insert('requests', valuesOf(number, application));
}

/** Changes what an application says of itself; its events stay. */
export function updateRequest(recorder: Recorder, { id, number, application }: RequestRecord): void {
  recorder.update('requests', id, valuesOf(number, application));
}

/** Adds an event and returns its id. */
export function insertEvent(store: Store, recorder: Recorder, requestId: number, { kind, on, ...detail }: RequestEvent): number {
  return recorder.insert('request_events', [requestId, kind, on, JSON.stringify(detail), store.now(), store.who]);
}

/** The schedules the office entered. */
export function listSchedules(store: Store): Schedule[] {
  return store.orm.select().from(schedules).orderBy(asc(schedules.id)).all().map((row) => row.content);
}

/** Adds a year's schedule, or replaces it. */
export function writeSchedule(recorder: Recorder, schedule: Schedule): void {
  const values = [JSON.stringify(schedule)];
  if (recorder.current('schedules', schedule.year) === null) recorder.insertAs('schedules', schedule.year, values);
  else recorder.update('schedules', schedule.year, values);
}

export { escalatingClock as clockToEscalate } from "./cycle-alerts.ts";
export { calendarOf as calendarOfCycle } from "./cycle-calendar.ts";

// Keeps the button that schedules in step with the date and time that are typed: "Schedule for Sat 3 May, 18:00 BST".

/** The moment at which the clocks of `zone` show year, month, day, hour and minute. */
function momentIn(zone, wall) {
  const shown = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric",
  });
  const wallAt = (moment) => {
    const part = Object.fromEntries(shown.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute);
  };
  let moment = wall;
  for (let round = 0; round < 2; round += 1) moment += wall - wallAt(moment);
  return new Date(moment);
}

function inWords(moment, wall, zone) {
  const { daysOfWeekAbbrev, monthsOfYearAbbrev } = window.CalendarNamespace;
  const year = wall.getUTCFullYear() === new Date().getFullYear() ? "" : ` ${wall.getUTCFullYear()}`;
  const day = `${daysOfWeekAbbrev[wall.getUTCDay()]} ${wall.getUTCDate()} ${monthsOfYearAbbrev[wall.getUTCMonth()]}${year}`;
  const named = new Intl.DateTimeFormat(document.documentElement.lang, { timeZone: zone, timeZoneName: "short" });
  const { value } = named.formatToParts(moment).find(({ type }) => type === "timeZoneName");
  return `${day}, ${wall.toISOString().slice(11, 16)} ${value}`;
}

const DIGITS = { "%d": "(?<d>\\d{1,2})", "%m": "(?<m>\\d{1,2})", "%Y": "(?<Y>\\d{4})" };

/** Year, month and day of a date in the first of the form's own formats that fits it. */
function typedDay(text) {
  for (const format of window.get_format("DATE_INPUT_FORMATS")) {
    const pattern = format.replaceAll(".", "\\.").replaceAll(/%[dmY]/g, (place) => DIGITS[place]);
    const found = text.trim().match(new RegExp(`^${pattern}$`))?.groups;
    if (found?.d && found.m && found.Y) return [Number(found.Y), Number(found.m) - 1, Number(found.d)];
  }
  return null;
}

/** What the clock on the wall shows at the date and time that are typed; null where they are none. */
function typedWall(date, time) {
  const [day, hour] = [typedDay(date.value), time.value.trim().match(/^(\d\d?):(\d\d)(:\d\d)?$/)];
  if (!day || !hour || hour[1] > 23 || hour[2] > 59) return null;
  const wall = new Date(Date.UTC(...day, hour[1], hour[2]));
  return wall.getUTCDate() === day[2] ? wall : null;
}

document.addEventListener("DOMContentLoaded", () => {
  const row = document.querySelector(".publishing-row");
  const button = row?.querySelector("[name=_schedule]");
  const [date, time] = ["0", "1"].map((part) => document.getElementById(`id_publish_at_${part}`));
  if (!button || !date || !time) return;

  const update = () => {
    const wall = typedWall(date, time);
    const moment = wall && momentIn(row.dataset.timeZone, wall.getTime());
    button.value = moment > new Date()
      ? row.dataset.schedule.replace("MOMENT", inWords(moment, wall, row.dataset.timeZone))
      : row.dataset.noMoment;
  };
  // The calendar beside the fields writes into them without an event.
  for (const field of [date, time]) for (const name of ["input", "change", "focus", "blur"]) field.addEventListener(name, update);
  document.addEventListener("click", () => setTimeout(update));
});

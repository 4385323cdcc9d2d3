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

function inWords(moment, zone) {
  const part = (options) => new Intl.DateTimeFormat(document.documentElement.lang, { timeZone: zone, ...options }).format(moment);
  const thisYear = moment.getFullYear() === new Date().getFullYear();
  const day = part({ weekday: "short", day: "numeric", month: "short", ...(thisYear ? {} : { year: "numeric" }) });
  const time = part({ hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" });
  return `${day.replace(",", "")}, ${time}`;
}

function typedMoment(zone, date, time) {
  const [day, hour] = [date.value.match(/^(\d{4})-(\d\d?)-(\d\d?)$/), time.value.match(/^(\d\d?):(\d\d)/)];
  if (!day || !hour) return null;
  return momentIn(zone, Date.UTC(day[1], day[2] - 1, day[3], hour[1], hour[2]));
}

document.addEventListener("DOMContentLoaded", () => {
  const row = document.querySelector(".publishing-row");
  const button = row?.querySelector("[name=_schedule]");
  const [date, time] = ["0", "1"].map((part) => document.getElementById(`id_publish_at_${part}`));
  if (!button || !date || !time) return;

  const update = () => {
    const moment = typedMoment(row.dataset.timeZone, date, time);
    button.value = moment > new Date()
      ? row.dataset.schedule.replace("MOMENT", inWords(moment, row.dataset.timeZone))
      : row.dataset.noMoment;
  };
  // The calendar beside the fields writes into them without an event.
  for (const field of [date, time]) for (const name of ["input", "change", "focus", "blur"]) field.addEventListener(name, update);
  document.addEventListener("click", () => setTimeout(update));
});

// Sets the two focal point fields by clicking the preview or by arrow keys on a mark.
// Without this script the fields are plain numbers.

const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const within = (percent) => Math.min(100, Math.max(0, Math.round(percent)));

function enhance(picker) {
  const form = picker.closest("form");
  const [x, y] = [form.elements.focal_x, form.elements.focal_y];
  const frame = picker.querySelector(".focal__frame");
  const picture = picker.querySelector(".focal__picture");
  showChosenFile(form.elements.file, frame, picture);
  if (!x || !y) return;

  const mark = document.createElement("button");
  mark.type = "button";
  mark.className = "focal__mark";
  frame.append(mark);

  function show() {
    mark.style.left = `${within(x.value)}%`;
    mark.style.top = `${within(y.value)}%`;
    const label = picker.dataset.label.replace("{x}", within(x.value)).replace("{y}", within(y.value));
    mark.setAttribute("aria-label", label);
  }

  function move(left, top) {
    x.value = within(left);
    y.value = within(top);
    for (const field of [x, y]) field.dispatchEvent(new Event("change", { bubbles: true }));
    show();
  }

  picture.addEventListener("click", (event) => {
    const area = picture.getBoundingClientRect();
    move(((event.clientX - area.left) / area.width) * 100, ((event.clientY - area.top) / area.height) * 100);
    mark.focus();
  });
  mark.addEventListener("keydown", (event) => {
    if (!(event.key in steps)) return;
    event.preventDefault();
    const pace = event.shiftKey ? 10 : 1;
    move(Number(x.value) + steps[event.key][0] * pace, Number(y.value) + steps[event.key][1] * pace);
  });
  for (const field of [x, y]) field.addEventListener("input", show);
  show();
}

// A file that the browser cannot show, such as TIFF, has no preview until it is saved.
function showChosenFile(input, frame, picture) {
  if (!input) return;
  picture.addEventListener("error", () => {
    frame.hidden = true;
  });
  input.addEventListener("change", () => {
    if (!input.files.length) return;
    picture.src = URL.createObjectURL(input.files[0]);
    frame.hidden = false;
  });
}

document.querySelectorAll("[data-focal]").forEach(enhance);

// Copies the address of the page; where the clipboard is refused it stands selected, ready to be copied by hand.

for (const line of document.querySelectorAll(".copy")) {
  const [copy, share] = line.querySelectorAll("button");
  const said = line.querySelector("[role=status]");
  const { address } = copy.dataset;

  const select = () => {
    const field = Object.assign(document.createElement("input"), { readOnly: true, value: address, size: address.length });
    field.setAttribute("aria-label", copy.textContent);
    copy.replaceWith(field);
    field.select();
  };

  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(address);
      said.textContent = said.dataset.words;
      setTimeout(() => { said.textContent = ""; }, 5000);
    } catch {
      select();
    }
  });

  // The sheet of a phone knows what its owner shares with; a desktop's offers less than the clipboard.
  share.hidden = !navigator.share || !matchMedia("(pointer: coarse)").matches;
  // Whoever closes the sheet has not failed.
  share.addEventListener("click", () => navigator.share({ title: share.dataset.title, url: address }).catch(() => {}));
  line.hidden = false;
}

'use strict';
(() => {
  const body = document.body;
  const cards = [...document.querySelectorAll('.card')];
  const name = document.getElementById('name');
  const state = document.getElementById('state');
  let unsaved = false;

  const chosen = card => card.querySelector('input[type=radio]:checked');
  const noteOf = card => card.querySelector('.why input');
  const lineOf = card => card.querySelector('.decided');
  const settles = card => ['accepted', 'not-checkable'].includes(chosen(card)?.value);

  function show(card) {
    const line = lineOf(card);
    line.textContent = line.dataset.at ? `${chosen(card).value} by ${line.dataset.by}, ${line.dataset.at.slice(0, 16).replace('T', ' ')} UTC` : '';
    card.classList.toggle('open', card.hasAttribute('data-matters') && !settles(card));
  }

  function tell(words) {
    const decided = cards.filter(card => lineOf(card).dataset.at).length;
    const open = cards.filter(card => card.classList.contains('open')).length;
    state.textContent = words ?? `${decided} decided, ${open} waiting${unsaved ? ', not saved' : ''}`;
  }

  function decide(card) {
    if (!chosen(card)) return;
    if (!name.value.trim()) {
      if (!lineOf(card).dataset.at) chosen(card).checked = false;
      name.focus();
      tell('Your name first: a decision is signed.');
      return;
    }
    lineOf(card).dataset.by = name.value.trim();
    lineOf(card).dataset.at = new Date().toISOString();
    unsaved = true;
    show(card);
    tell();
  }

  function record(card) {
    const { around, quote, nth, rule, verdict } = card.dataset;
    const { by, at } = lineOf(card).dataset;
    const note = noteOf(card).value.trim();
    return { around, quote, nth: Number(nth), ...(rule ? { rule } : {}), verdict, decision: chosen(card).value, by, at, ...(note ? { note } : {}) };
  }

  function save() {
    const decisions = cards.filter(card => lineOf(card).dataset.at).map(record);
    const file = { format: body.dataset.format, file: body.dataset.file, contentHash: body.dataset.hash, decisions };
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2) + '\n'], { type: 'application/json' }));
    link.download = body.dataset.file.split(/[/\\]/).pop() + '.decisions.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    unsaved = false;
    tell(`${decisions.length} saved as ${link.download}`);
  }

  const keyOf = one => JSON.stringify([one.around, one.quote, Number(one.nth ?? 1), one.rule ?? null, one.verdict]);

  async function load(input) {
    let file;
    try {
      file = JSON.parse(await input.files[0].text());
      if (file.format !== body.dataset.format || !Array.isArray(file.decisions)) throw new Error('not decisions of a worksheet');
    } catch (error) {
      tell(`Not loaded: ${error.message}`);
      return;
    }
    const places = new Map(cards.map(card => [keyOf(card.dataset), card]));
    let found = 0;
    for (const one of file.decisions) {
      const card = places.get(keyOf(one));
      const button = card && [...card.querySelectorAll('input[type=radio]')].find(radio => radio.value === one.decision);
      if (!button || typeof one.by !== 'string' || Number.isNaN(Date.parse(one.at))) continue;
      button.checked = true;
      noteOf(card).value = one.note ?? '';
      lineOf(card).dataset.by = one.by;
      lineOf(card).dataset.at = new Date(one.at).toISOString();
      show(card);
      found++;
    }
    tell(`${found} of ${file.decisions.length} decisions loaded${found < file.decisions.length ? '; the others are about words or verdicts no longer here' : ''}`);
  }

  for (const card of cards) {
    card.addEventListener('change', () => decide(card));
    show(card);
  }
  for (const button of document.querySelectorAll('.copy')) {
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(button.dataset.words);
        button.textContent = 'Copied';
      } catch {
        getSelection().selectAllChildren(button.previousElementSibling);
        button.textContent = 'Selected';
      }
    });
  }
  document.getElementById('save').addEventListener('click', save);
  document.getElementById('load').addEventListener('change', event => load(event.target));
  document.getElementById('only-open').addEventListener('change', event => body.classList.toggle('only-open', event.target.checked));
  addEventListener('beforeunload', event => { if (unsaved) event.preventDefault(); });
  tell();
})();

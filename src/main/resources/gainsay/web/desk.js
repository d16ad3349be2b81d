// What makes the desk quicker where scripts run: completion, keys, copying, progress. Every page
// works without it. Nothing here builds markup from text: elements are made, text is set.
'use strict';

(() => {
  const box = document.getElementById('q');
  const rows = Array.from(document.querySelectorAll('[data-row]')).filter((row) => row.querySelector('a.to'));
  let here = -1;
  let gone = null;

  // --- rows by j and k ---
  const show = (index) => {
    if (rows.length === 0) return;
    if (here >= 0) rows[here].classList.remove('here');
    const step = index < here ? -1 : 1;
    let next = Math.max(0, Math.min(rows.length - 1, index));
    // What lies below a fold is passed over.
    while (rows[next + step] && rows[next].offsetParent === null) next += step;
    here = rows[next].offsetParent === null ? Math.max(0, here) : next;
    rows[here].classList.add('here');
    rows[here].scrollIntoView({ block: 'nearest' });
    rows[here].querySelector('a.to').focus({ preventScroll: true });
  };

  const press = (key) => {
    const button = document.querySelector(`button[data-key="${key}"]`);
    if (button) button.click();
    return button !== null;
  };

  // --- the list one came from: n and p go along it, also after a ruling ---
  const along = document.querySelector('[data-along]');
  if (!along && rows.length > 0) {
    sessionStorage.setItem('from', location.pathname + location.search);
    sessionStorage.setItem('list', JSON.stringify(rows.map((row) => row.querySelector('a.to').getAttribute('href'))));
  }
  const list = along ? JSON.parse(sessionStorage.getItem('list') || '[]') : [];
  const place = list.indexOf(location.pathname);
  const beside = (step) => (place < 0 ? undefined : list[place + step]);
  // After a ruling the page before is this one again, so the way back is the list itself.
  const back = () => {
    const from = sessionStorage.getItem('from');
    if (place >= 0 && from) location.assign(from);
    else history.back();
    return true;
  };
  const go = (step) => {
    const path = beside(step);
    if (path) location.assign(path);
    return path !== undefined;
  };
  if (along && place >= 0 && list.length > 1) {
    along.hidden = false;
    along.querySelector('span').textContent = `${place + 1} of ${list.length}`;
    [[-1, 'prev'], [1, 'next']].forEach(([step, rel]) => {
      const link = along.querySelector(`a[rel=${rel}]`);
      if (beside(step)) link.href = beside(step);
      link.hidden = !beside(step);
    });
  }

  const ways = { o: '/', s: '/search', d: '/findings', a: '/articles', c: '/check', i: '/ingest' };

  const acts = {
    '/': () => { box.focus(); box.select(); return true; },
    '?': () => { location.assign('/keys'); return true; },
    j: () => { show(here + 1); return rows.length > 0; },
    k: () => { show(here - 1); return rows.length > 0; },
    n: () => go(1),
    p: () => go(-1),
    u: back,
    y: () => copy('citation'),
    a: () => press('a'),
    r: () => press('r'),
    d: () => press('d'),
    z: () => press('z'),
    c: () => {
      const comment = document.getElementById('comment');
      if (comment) comment.focus();
      return comment !== null;
    },
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches('input, textarea, select');
    if (typing) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    if (gone === 'g' && ways[event.key]) {
      event.preventDefault();
      location.assign(ways[event.key]);
      return;
    }
    gone = event.key;
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : null;
    if (act && act()) event.preventDefault();
  });

  // --- copying ---
  const copy = (id) => {
    const area = document.getElementById(id);
    if (!area) return false;
    const done = () => {
      const button = document.querySelector(`[data-copy="${id}"]`);
      if (button) {
        button.textContent = 'Copied';
        setTimeout(() => { button.textContent = 'Copy'; }, 2000);
      }
    };
    if (navigator.clipboard) navigator.clipboard.writeText(area.value).then(done, () => area.select());
    else area.select();
    return true;
  };
  document.querySelectorAll('[data-copy]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => copy(button.dataset.copy));
  });

  // --- completion ---
  const form = box.form;
  const offers = document.createElement('div');
  offers.id = 'offers';
  offers.className = 'offers';
  offers.setAttribute('role', 'listbox');
  offers.setAttribute('aria-label', 'Names and metrics');
  offers.hidden = true;
  form.append(offers);
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-controls', 'offers');
  box.setAttribute('aria-expanded', 'false');
  box.setAttribute('aria-autocomplete', 'list');
  let chosen = -1;
  let asked = 0;
  let waiting = null;

  const close = () => {
    offers.hidden = true;
    chosen = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };

  const choose = (index) => {
    const all = Array.from(offers.children);
    all.forEach((one) => one.setAttribute('aria-selected', 'false'));
    chosen = (index + all.length) % all.length;
    all[chosen].setAttribute('aria-selected', 'true');
    box.setAttribute('aria-activedescendant', all[chosen].id);
  };

  // Which other name was meant, where the shown one does not hold what was typed.
  const alias = (entity, words) => {
    const typed = words.toLowerCase();
    const holds = (name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(typed)) || name.toLowerCase().startsWith(typed);
    if (holds(entity.name)) return entity.name;
    const other = entity.aliases.find(holds);
    return other ? `${entity.name} (${other})` : entity.name;
  };

  const offer = (name, kind, path) => {
    const one = document.createElement('div');
    one.id = `offer-${offers.children.length}`;
    one.setAttribute('role', 'option');
    one.setAttribute('aria-selected', 'false');
    one.dataset.path = path;
    const label = document.createElement('span');
    label.className = 'said';
    label.textContent = name.replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\u25a1');
    const what = document.createElement('span');
    what.className = 'kind';
    what.textContent = kind;
    one.append(label, what);
    one.addEventListener('mousedown', (event) => { event.preventDefault(); location.assign(path); });
    offers.append(one);
  };

  const complete = async () => {
    const words = box.value.trim();
    const mine = ++asked;
    if (words.length < 2) { close(); return; }
    const answer = await fetch(`/api/v1/complete?q=${encodeURIComponent(words)}`).catch(() => null);
    if (!answer || !answer.ok || mine !== asked || document.activeElement !== box) return;
    const found = await answer.json();
    offers.replaceChildren();
    found.entities.forEach((entity) => offer(alias(entity, words), entity.type.toLowerCase(), `/entity/${encodeURIComponent(entity.id)}`));
    found.metrics.forEach((metric) => offer(metric.name, 'metric', `/search?metric=${encodeURIComponent(metric.id)}`));
    const any = offers.children.length > 0;
    chosen = -1;
    offers.hidden = !any;
    box.setAttribute('aria-expanded', String(any));
  };

  box.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(complete, 90); });
  box.addEventListener('blur', close);
  box.addEventListener('keydown', (event) => {
    if (offers.hidden) return;
    if (event.key === 'ArrowDown') { event.preventDefault(); choose(chosen + 1); }
    else if (event.key === 'ArrowUp') { event.preventDefault(); choose(chosen - 1); }
    else if (event.key === 'Escape') { event.stopPropagation(); close(); }
    else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      location.assign(offers.children[chosen].dataset.path);
    }
  });

  // --- a text that is dropped on the draft ---
  document.querySelectorAll('[data-drop]').forEach((area) => {
    area.addEventListener('dragover', (event) => { event.preventDefault(); area.classList.add('over'); });
    area.addEventListener('dragleave', () => area.classList.remove('over'));
    area.addEventListener('drop', (event) => {
      area.classList.remove('over');
      const file = document.getElementById('file');
      if (event.dataTransfer.files.length > 0 && file) {
        event.preventDefault();
        file.files = event.dataTransfer.files;
      }
    });
  });

  // --- how a hand-in fares ---
  const live = document.querySelector('[data-job]');
  if (live) {
    const events = new EventSource(`/api/v1/ingests/${encodeURIComponent(live.dataset.job)}/events`);
    events.addEventListener('progress', (event) => {
      const now = JSON.parse(event.data);
      const bar = document.getElementById('progress');
      if (now.total > 0) { bar.max = now.total; bar.value = now.done; }
      document.getElementById('stage').textContent = now.total > 0 ? `${now.stage}: ${now.done} of ${now.total}` : now.stage;
    });
    events.addEventListener('end', () => { events.close(); location.reload(); });
  }
})();

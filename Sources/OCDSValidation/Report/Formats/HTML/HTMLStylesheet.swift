/// The look of a report's page, on screens of any size, light and dark, and on paper.
package enum HTMLStylesheet {
  package static let rules: StaticString = """
    :root {
      color-scheme: light dark;
      --ground: #f6f5f1; --sheet: #fff; --ink: #1c2427; --quiet: #58646a; --line: #dfddd4;
      --link: #0b5c69; --error: #a01c29; --error-ground: #fcefee; --warning: #7c4f00;
      --warning-ground: #fdf4df; --note: #235781; --note-ground: #edf4fa; --good: #1d6a44;
      --good-ground: #eaf6ee;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --ground: #12171a; --sheet: #1a2124; --ink: #e7ebea; --quiet: #a5b1b5; --line: #323d41;
        --link: #84cbd6; --error: #ffa3a0; --error-ground: #3a2122; --warning: #f1c777;
        --warning-ground: #352b17; --note: #9ac8f2; --note-ground: #1b2d3c; --good: #8fd8af;
        --good-ground: #183024;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0 auto; padding: 0 1.25rem 4rem; max-width: 62rem;
      font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
      color: var(--ink); background: var(--ground); overflow-wrap: break-word;
    }
    h1, h2, h3, h4, p, ul, ol, dl, dd { margin: 0; }
    h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
    a { color: var(--link); text-underline-offset: .15em; }
    a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    code { font: .875em/1.5 ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, monospace; }
    bdi, code { overflow-wrap: anywhere; }
    code { white-space: pre-wrap; }
    .quiet, .about, caption { color: var(--quiet); }
    .top { padding: 2rem 0 1.25rem; }
    .brand { font-weight: 650; letter-spacing: .04em; color: var(--link); }
    h1 { font-size: 1.25rem; font-weight: 500; color: var(--quiet); }
    .summary, .file, .guide {
      margin-bottom: 1.5rem; padding: 1.75rem; background: var(--sheet);
      border: 1px solid var(--line); border-radius: .75rem;
    }
    .error { --tone: var(--error); --tone-ground: var(--error-ground); }
    .warning { --tone: var(--warning); --tone-ground: var(--warning-ground); }
    .note { --tone: var(--note); --tone-ground: var(--note-ground); }
    .good { --tone: var(--good); --tone-ground: var(--good-ground); }
    .nothing { --tone: var(--quiet); --tone-ground: var(--ground); }
    div.verdict { padding: 1rem 1.25rem; border-radius: .5rem; background: var(--tone-ground); }
    div.verdict h2, div.verdict strong { color: var(--tone); }
    .summary > div.verdict { padding: 1.5rem; }
    .summary > div.verdict h2 {
      display: flex; align-items: center; gap: .75rem; font-size: clamp(1.6rem, 5vw, 2.25rem);
      margin-bottom: .5rem;
    }
    .summary > div.verdict p { font-size: 1.0625rem; }
    .sign {
      flex: none; display: grid; place-items: center; width: 1.25em; height: 1.25em;
      border-radius: 50%; font-size: .85em; color: var(--sheet); background: var(--tone);
    }
    span.verdict { display: block; font-size: .875rem; font-weight: 400; color: var(--tone); }
    .counts { display: flex; gap: .75rem; margin-top: .75rem; padding: 0; list-style: none; }
    .counts li {
      flex: 1; border: 1px solid var(--line); border-radius: .5rem; color: var(--tone);
    }
    .counts li.none { color: var(--quiet); padding: .875rem 1rem; }
    .counts li:not(.none):not(:has(a)), .counts a { padding: .875rem 1rem; }
    .counts a { display: block; color: inherit; text-decoration: none; border-radius: .5rem; }
    .counts a:hover span { text-decoration: underline; }
    .counts b { display: block; font-size: 1.625rem; font-weight: 600; line-height: 1.2; }
    .counts b, .number { font-variant-numeric: tabular-nums; }
    .file > h2, .guide > h2 { font-size: 1.375rem; margin-bottom: 1rem; }
    .file > div.verdict { margin-bottom: 1rem; }
    .facts {
      display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem;
      padding: 1rem 0; border-top: 1px solid var(--line);
    }
    .facts dd { min-width: 0; }
    .facts dt { color: var(--quiet); }
    .facts ul { padding: 0; list-style: none; }
    .file h3 { font-size: 1.125rem; margin: 1.75rem 0 .75rem; }
    .file h3 .quiet { font-weight: 400; }
    .group {
      margin-bottom: .875rem; padding: 1rem 1.25rem; border: 1px solid var(--line);
      border-left: .3rem solid var(--tone); border-radius: .5rem;
    }
    .group h3 { margin: 0 0 .375rem; color: var(--tone); }
    .group h4 { font-size: 1.0625rem; }
    .count {
      display: inline-block; margin-left: .375rem; padding: 0 .6em; border-radius: 1em; font-size: .8125rem; font-weight: 500;
      line-height: 1.65rem; white-space: nowrap; color: var(--tone); background: var(--tone-ground);
    }
    .path { margin: .25rem 0 .5rem; }
    .about { font-size: .875rem; margin-top: .375rem; }
    details { margin-top: .75rem; }
    summary { width: max-content; max-width: 100%; cursor: pointer; font-size: .875rem; }
    table { width: 100%; border-collapse: collapse; font-size: .875rem; }
    caption { text-align: left; padding-bottom: .25rem; }
    th, td {
      padding: .5rem .75rem .5rem 0; text-align: left; vertical-align: top;
      border-top: 1px solid var(--line);
    }
    thead th { font-weight: 500; color: var(--quiet); border-top: 0; }
    tbody th { font-weight: 500; }
    th:last-child, td:last-child { padding-right: 0; }
    .number { text-align: right; white-space: nowrap; width: 7rem; }
    td.number[class~=error], td.number[class~=warning], td.number[class~=note] {
      font-weight: 650; color: var(--tone);
    }
    .files { margin-top: 1.5rem; }
    .examples { table-layout: fixed; margin-top: .25rem; }
    .examples .place { width: 11rem; }
    .examples .field { width: 48%; }
    .rules ul { padding: .125rem 0 0; list-style: none; font-weight: 400; }
    .guide ol { padding-left: 1.25rem; }
    .guide li + li { margin-top: .375rem; }
    .guide dt { font-weight: 600; color: var(--tone, inherit); }
    .guide dd + dt { margin-top: .75rem; }
    footer { font-size: .875rem; color: var(--quiet); }
    @media screen and (max-width: 42rem) {
      body { padding: 0 .75rem 3rem; }
      .top { padding: 1.25rem .25rem 1rem; }
      .summary, .file, .guide { padding: 1rem; }
      .summary > div.verdict { padding: 1.125rem; }
      .counts { flex-direction: column; gap: .375rem; }
      .counts li.none, .counts li:not(.none):not(:has(a)), .counts a { padding: .5rem 1.125rem; }
      .counts b, .counts span { display: inline; font-size: 1.125rem; }
      .group { padding: .875rem; }
      .facts { grid-template-columns: 1fr; gap: 0; }
      .facts dd + dt { margin-top: .5rem; }
      table, caption, tbody, tr, tbody th, td { display: block; }
      thead { display: none; }
      tr { padding: .625rem 0; border-top: 1px solid var(--line); }
      tbody th, td { padding: 0; border: 0; }
      .examples .place, .examples .field { width: auto; }
      .examples .place { color: var(--quiet); }
      td.number { display: inline-block; width: auto; margin-right: 1rem; text-align: left; }
      td.number::before { content: attr(data-column) ": "; font-weight: 400; color: var(--quiet); }
    }
    @media print {
      :root { --ground: #fff; --link: #1c2427; --line: #b9b7af; }
      body { padding: 0; max-width: none; font-size: 10pt; }
      .summary, .file, .guide { padding: 0; border: 0; }
      div.verdict, .group, .guide, .counts li, tr, li { break-inside: avoid; }
      h2, h3, h4, thead { break-after: avoid; }
      div.verdict, .count { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .sign { color: #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      details::details-content { content-visibility: visible; block-size: auto; }
      summary { list-style: none; }
      a[href^="http"]::after { content: " <" attr(href) ">"; overflow-wrap: anywhere; }
    }
    """
}

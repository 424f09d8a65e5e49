import type { PageCoverage, PageCoverageGroup } from '../../report/html/report-data.ts';
import { buildCoverageMatrix } from '../model/coverage-matrix.ts';

type Item = PageCoverageGroup['items'][number];

/** What the app was put through, and what would put it through the rest. */
export function CoverageTables({ coverage }: { readonly coverage: PageCoverage }) {
  const { percent, covered, total, groups } = coverage;
  return (
    <section data-section="coverage">
      <h2>
        Coverage {percent} %{' '}
        <span class="quiet">
          {covered} of {total}
        </span>
      </h2>
      {groups.map((group) => (
        <Group key={group.name} group={group} />
      ))}
    </section>
  );
}

function Group({ group }: { readonly group: PageCoverageGroup }) {
  const { name, covered, total } = group;
  const { columns, rows, others } = buildCoverageMatrix(group);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard too.
    <section class="coverage-group" tabIndex={0} aria-label={`Coverage of ${name}`}>
      <h3>
        {name}{' '}
        <span class="quiet">
          {covered} of {total}
        </span>
      </h3>
      {rows.length > 0 && (
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">{name === 'events' ? 'event' : 'from'}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                {row.cells.map((item, index) => (
                  <Cell key={columns[index]} item={item} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {others.length > 0 && (
        <ul class="covered-items">
          {others.map((item) => (
            <li key={item.name} class={item.isCovered ? 'is-covered' : 'is-missing'}>
              <span class={item.isCovered ? 'tone-good' : 'quiet'}>{item.isCovered ? '✓' : '○'}</span>{' '}
              {item.name}
              {!item.isCovered && !item.coveredBy.endsWith(`: ${item.name}`) && (
                <span class="quiet"> {item.coveredBy}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** An empty cell says what would fill it; one that cannot be says nothing. */
function Cell({ item }: { readonly item: Item | undefined }) {
  if (item === undefined) return <td class="impossible" />;
  if (item.isCovered)
    return (
      <td class="is-covered" title={item.name}>
        <span class="tone-good">✓</span>
      </td>
    );
  return (
    <td class="is-missing" title={item.name}>
      {item.coveredBy.replace(/^scenario /, '')}
    </td>
  );
}

/** How many cases a property is tried with: few in `npm test`, PROPERTY_RUNS of them in `npm run properties`. */
export function propertyRuns(usual: number): number {
  const asked = Number(process.env['PROPERTY_RUNS'] ?? '');
  return Number.isInteger(asked) && asked > 0 ? asked : usual;
}

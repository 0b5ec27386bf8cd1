// One line per room, the lowest first: migrations of one number run in this order.

export { room as actions } from '#actions/server/routes.ts';
export { room as ambitions } from '#ambitions/server/routes.ts';
export { room as audit } from '#audit/server/routes.ts';
export { room as companies } from '#companies/server/routes.ts';
export { room as customers } from '#customers/server/routes.ts';
export { room as indicators } from '#indicators/server/routes.ts';
export { room as leanStatus } from '#lean-status/server/routes.ts';
export { room as parties } from '#parties/server/routes.ts';
export { room as people } from '#people/server/routes.ts';
export { room as pilotGroups } from '#pilot-groups/server/routes.ts';
export { room as principles } from '#principles/server/routes.ts';
export { room as programme } from '#programme/server/routes.ts';
export { room as pulseBoards } from '#pulse-boards/server/routes.ts';
export { room as samsyn } from '#samsyn/server/routes.ts';
export { room as screens } from '#screens/server/routes.ts';
export { room as signIn } from '#sign-in/server/routes.ts';
export { room as steeringGroups } from '#steering-groups/server/routes.ts';
export { room as surveys } from '#surveys/server/routes.ts';
export { room as visits } from '#visits/server/routes.ts';

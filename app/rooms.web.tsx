// One line per room: its pages, each a chunk of its own.
export { room as actions } from '#actions/web/room.ts';
export { room as ambitions } from '#ambitions/web/room.ts';
export { room as audit } from '#audit/web/room.ts';
export { room as companies } from '#companies/web/room.ts';
export { room as customers } from '#customers/web/room.ts';
export { room as indicators } from '#indicators/web/room.ts';
export { room as parties } from '#parties/web/room.ts';
export { room as people } from '#people/web/room.ts';
export { room as pilotGroups } from '#pilot-groups/web/room.ts';
export { room as principles } from '#principles/web/room.ts';
export { room as programme } from '#programme/web/room.ts';
export { room as pulseBoards } from '#pulse-boards/web/room.ts';
export { room as screens } from '#screens/web/room.ts';
export { room as signIn } from '#sign-in/web/room.ts';
export { room as steeringGroups } from '#steering-groups/web/room.ts';
export { room as visits } from '#visits/web/room.ts';

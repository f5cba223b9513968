/** Where people write to. A department that runs the portal puts its own address here. */
export const contactAddress = 'human-security@hsp.example';

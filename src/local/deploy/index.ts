/** Puts the add-on into a Google sheet, by Google's own clasp. */
export { type Clasp, type ClaspFailure, claspAt, complaintOf, failureOf } from "./clasp";
export { readProject } from "./claspProject";
export { type Deployed, type DeployStep, type DeployTo, deploy } from "./deploy";
export { whichScript } from "./whichScript";

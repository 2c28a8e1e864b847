// What Univer's presets stand on. The page is built in two scripts, this and the rest: a browser
// reads scripts side by side, and reading Univer takes longer than anything else on the way to a
// page that is ready.
import "@univerjs/docs-ui";
import "@univerjs/sheets-formula";

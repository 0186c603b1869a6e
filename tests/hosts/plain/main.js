import "./page.js";
import "attune-check/define";

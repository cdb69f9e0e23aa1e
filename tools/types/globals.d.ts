// Names that other scripts of a page define, for the type check of the scripts in templates.

/** The one namespace of the site's scripts, on which each file puts what others call. */
declare var Annuaire: any;

/** Leaflet, loaded by the pages that hold a map. */
declare const L: any;

/** CommonJS export, there only when Node runs the unit tests. */
declare const module: { exports: any } | undefined;

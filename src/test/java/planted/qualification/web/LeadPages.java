package planted.qualification.web;

/** What nobody outside this package may import. */
public class LeadPages {}

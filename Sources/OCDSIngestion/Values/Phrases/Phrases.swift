/// What offices write in coded columns, and the codes of OCDS and its extensions that it stands for.
///
/// The codes themselves are understood too, so that what was translated once can be read again.
public enum Phrases {}

/** What Excel answers instead of a result; the words are its own where they are known. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    detail?: string,
  ) {
    super(detail === undefined ? (MESSAGES[code] ?? code) : `${MESSAGES[code] ?? code} [${detail}]`);
  }

  /** A member that Excel has and the simulation lacks: never answered with something. */
  static notSimulated(member: string): HostError {
    return new HostError("ApiNotFound", `not simulated: ${member}`);
  }

  static invalid(detail?: string): HostError {
    return new HostError("InvalidArgument", detail);
  }
}

const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
};

import { startApp } from "../taskpane/startApp";
import "../taskpane/app.css";
import { pageHost } from "./pageHost";

startApp(pageHost());
